[assembly: AssemblyFixture(typeof(Portolan.Browser.Tests.Chromium))]
[assembly: AssemblyFixture(typeof(Portolan.Browser.Tests.DemoServer))]
