using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Portolan.Web.Uploads;

/// <summary>Gives the forms of addresses that take files their own reader; nothing is read until somebody asks for the form.</summary>
internal sealed class UploadForms(RequestDelegate next)
{
    /// <summary>Sets the reader.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<UploadRule>() is { } rule) context.Features.Set<IFormFeature>(new UploadForm(context, rule));
        return next(context);
    }
}
