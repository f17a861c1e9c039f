package dk.sammenhaeng.platform.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a diagnosis down in the caller's language, and logs it when the defect is ours. */
@ApplicationScoped
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final String base;

    Problems(
            @ConfigProperty(name = "sammenhaeng.problem-base", defaultValue = "https://docs.sammenhaeng.dk/problems/")
                    String base) {
        this.base = base;
    }

    Problem describe(Diagnosis diagnosis, Optional<RoutingContext> request) {
        return Problem.of(diagnosis, base, request.map(Language::of).orElse(Texts.DANISH), traceId());
    }

    void log(Diagnosis diagnosis, Throwable failure) {
        if (diagnosis.isDefect()) {
            LOG.atError()
                    .addKeyValue("traceId", traceId().orElse("none"))
                    .setCause(failure)
                    .log("a request ended in a defect");
        } else if (diagnosis.status() == 503) {
            LOG.atWarn()
                    .addKeyValue("code", diagnosis.code())
                    .addKeyValue("traceId", traceId().orElse("none"))
                    .addKeyValue("failure", failure.getClass().getName())
                    .log("a request was turned away");
        }
    }

    private static Optional<String> traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? Optional.of(span.getTraceId()) : Optional.empty();
    }
}
