using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Portolan.Desks.Accounts;
using Portolan.Recording;

namespace Portolan.Web.Access;

/// <summary>What accounts are served by.</summary>
internal static class AccountServices
{
    /// <summary>Adds it.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="serving">How the program serves.</param>
    /// <param name="journal">The record.</param>
    public static IServiceCollection AddAccounts(this IServiceCollection services, ServeOptions serving, Journal journal)
    {
        var time = serving.Time;
        services.AddSingleton(time).AddSingleton(new AccountRoom(journal, time)).AddSingleton(new Sessions(time)).AddSingleton(new FormTokens(time)).AddSingleton(new Ceremonies(time)).AddSingleton(new FirstRun(time));
        services.AddSingleton<SignInAttempts>().AddSingleton<SignIn>().AddSingleton<Visitors>();
        services.AddIdentityCore<OpenedAccount>().AddUserStore<PasskeyAccounts>();
        services.AddScoped<IPasskeyHandler<OpenedAccount>, PasskeyHandler<OpenedAccount>>().AddScoped<Passkeys>().AddScoped<CredentialForm>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && IsOwn(asked.Origin, asked.HttpContext.Request));
        });
        return services.AddRateLimiter(options => RateRule.Add(options, serving));
    }

    /// <summary>Whether a page is of this server. What Identity does by itself leaves out http, which browsers allow passkeys on at localhost.</summary>
    private static bool IsOwn(string origin, HttpRequest request) => string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
