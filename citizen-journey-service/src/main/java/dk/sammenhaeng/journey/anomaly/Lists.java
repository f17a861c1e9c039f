package dk.sammenhaeng.journey.anomaly;

import dk.sammenhaeng.platform.access.Access;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deeds that show many citizens at once, such as a page of a worklist: they show those alone with whom the reader works,
 * and open nobody. They are the reads of personal data whose path names nothing, as the endpoints themselves say.
 */
@ApplicationScoped
class Lists {

    private final List<String> acts;

    Lists(BeanManager beans) {
        acts = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(Lists::isList)
                .map(method -> method.getAnnotation(Access.class).act())
                .distinct()
                .sorted()
                .toList();
    }

    /** Their names in the audit log. */
    List<String> acts() {
        return acts;
    }

    private static boolean isList(Method method) {
        return method.isAnnotationPresent(GET.class)
                && Optional.ofNullable(method.getAnnotation(Access.class))
                        .filter(Access::personalData)
                        .isPresent()
                && !(path(method.getDeclaringClass().getAnnotation(Path.class))
                                + path(method.getAnnotation(Path.class)))
                        .contains("{");
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : path.value();
    }
}
