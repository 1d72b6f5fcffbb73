global using Portolan.Cel.Syntax;
