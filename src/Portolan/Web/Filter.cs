using Microsoft.AspNetCore.Http;
using Portolan.Desks.Chart;
using Portolan.Desks.Register;

namespace Portolan.Web;

/// <summary>The cells that an address chooses: <c>firm</c>, <c>home</c>, <c>state</c> and <c>service</c>, each as often as one likes.</summary>
internal static class Filter
{
    /// <summary>The filter.</summary>
    /// <exception cref="CommandLine.CommandException">A firm, State or service is not known.</exception>
    public static CellFilter Of(HttpRequest request, ChartQuestion question) => new(
        [.. Named(request, "firm").Select(text => RegisterQuestions.FindFirm(question.Firms, text).Id)],
        [.. Named(request, "home").Select(text => RegisterQuestions.FindState("home", text).Code)],
        [.. Named(request, "state").Select(text => RegisterQuestions.FindState("state", text).Code)],
        [.. Named(request, "service").Select(text => RegisterQuestions.FindService(text).ToString())]);

    private static IEnumerable<string> Named(HttpRequest request, string name) => request.Query[name].Where(text => !string.IsNullOrEmpty(text)).Select(text => text!);
}
