namespace OrleansHub.Web.Metrics;

/// <summary><c>/metrics</c> in Prometheus text.</summary>
public static class MetricsExtensions
{
    public static WebApplicationBuilder AddMetrics(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MeterBook>();
        // Made with the host, so that nothing measured before the first scrape is lost.
        builder.Services.AddHostedService<MeterBookStart>();
        return builder;
    }

    public static WebApplication MapMetrics(this WebApplication app)
    {
        app.MapGet("/metrics", (MeterBook book) =>
            Results.Text(PrometheusText.Write(book.Read().Concat(RuntimeFigures.Read())), "text/plain; version=0.0.4; charset=utf-8"));
        return app;
    }

    sealed class MeterBookStart(MeterBook book) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            book.Open();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
