package dk.sammenhaeng.journey.text;

import dk.sammenhaeng.platform.http.Fault;
import dk.sammenhaeng.platform.http.FilterOrder;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses what no parameter can mean: a text with a null, which no row holds, and a day of a year that is not written
 * with four digits, which no database knows; and bodies that are not JSON.
 */
@Provider
@Priority(FilterOrder.PERMISSION + 1)
final class StrictParameters implements ContainerRequestFilter {

    private static final char NULL = '\u0000';
    private static final Pattern OF_NO_TIME = Pattern.compile("[+-]\\d{4,}-\\d{2}-\\d{2}.*", Pattern.DOTALL);

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().indexOf(NULL) >= 0) {
            throw Refusal.notFound();
        }
        List<Fault> faults = request.getUriInfo().getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().stream().anyMatch(StrictParameters::meansNothing))
                .map(parameter -> new Fault(parameter.getKey(), "malformed-parameter", List.of()))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        if (Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .filter(type -> request.hasEntity() && !isJson(type))
                .isPresent()) {
            throw new NotSupportedException();
        }
    }

    private static boolean meansNothing(String value) {
        return value.indexOf(NULL) >= 0 || OF_NO_TIME.matcher(value).matches();
    }

    private static boolean isJson(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON);
    }
}
