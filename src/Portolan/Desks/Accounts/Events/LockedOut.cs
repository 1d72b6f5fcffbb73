namespace Portolan.Desks.Accounts.Events;

/// <summary>Too many wrong passwords or codes were given; until some time no password is taken.</summary>
/// <param name="Until">When passwords are taken again.</param>
internal sealed record LockedOut(DateTimeOffset Until) : AccountEvent;
