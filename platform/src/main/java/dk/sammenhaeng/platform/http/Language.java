package dk.sammenhaeng.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language the caller reads; whoever asks for it makes the answer carry {@code Content-Language}. */
@RequestScoped
public class Language {

    private final RoutingContext request;

    Language(RoutingContext request) {
        this.request = request;
    }

    /** Danish, or English when {@code Accept-Language} prefers it. */
    public Locale locale() {
        return of(request);
    }

    /** A text of the bundles in the caller's language. */
    public String text(String key, Object... arguments) {
        return Texts.of(locale(), key, List.of(arguments));
    }

    static Locale of(RoutingContext request) {
        Locale language = preferred(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        if (!request.response().headWritten()) {
            request.response().putHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        }
        return language;
    }

    static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Texts.DANISH;
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), Texts.LANGUAGES))
                    .orElse(Texts.DANISH);
        } catch (IllegalArgumentException malformed) {
            return Texts.DANISH;
        }
    }
}
