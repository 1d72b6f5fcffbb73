using Portolan.Record.Tests.Contract;
using Portolan.Record.Tests.Privacy;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    [KilledWriter.Verb, .. var place] => await KilledWriter.Run(place),
    [KilledKeyHolder.Verb, var folder] => await KilledKeyHolder.Run(folder),
    _ => await ConsoleRunner.Run(args),
};
