using Portolan.CommandLine;

return (int)PortolanCommand.Run(args);
