package dk.sammenhaeng.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A problem as it is sent (RFC 9457); the schema {@code Problem} of the OpenAPI document describes its members. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "rule", "errors", "traceId"})
record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String code,
        Optional<String> rule,
        List<Error> errors,
        Optional<String> traceId) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** One fault in what was sent. */
    record Error(String pointer, String code, String detail) {}

    static Problem of(Diagnosis diagnosis, String base, Locale language, Optional<String> traceId) {
        String code = diagnosis.code();
        return new Problem(
                URI.create(base + code),
                Texts.of(language, "problem." + code + ".title", diagnosis.arguments()),
                diagnosis.status(),
                Texts.of(language, "problem." + code + ".detail", diagnosis.arguments()),
                code,
                diagnosis.byRule() ? Optional.of(code) : Optional.empty(),
                diagnosis.faults().stream()
                        .map(fault -> new Error(
                                fault.pointer(),
                                fault.code(),
                                Texts.of(language, "fault." + fault.code(), fault.arguments())))
                        .toList(),
                traceId);
    }
}
