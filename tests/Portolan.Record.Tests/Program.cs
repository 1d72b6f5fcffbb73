using Portolan.Record.Tests.Contract;
using Portolan.Record.Tests.Folder;
using Portolan.Record.Tests.Postgres;
using Portolan.Record.Tests.Privacy;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    [KilledWriter.Verb, .. var place] => await KilledWriter.Run(place),
    [KilledKeyHolder.Verb, var folder] => await KilledKeyHolder.Run(folder),
    [Measurement.Verb, var folder] => await Measurement.Run(folder),
    [PostgresMeasurement.Verb] => await PostgresMeasurement.Run(),
    _ => await ConsoleRunner.Run(args),
};
