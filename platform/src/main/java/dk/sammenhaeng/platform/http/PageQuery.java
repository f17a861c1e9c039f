package dk.sammenhaeng.platform.http;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters every list takes; use it as a {@code @BeanParam} and turn it with {@link Pages#request}. */
public final class PageQuery {

    @QueryParam("limit")
    @Parameter(
            description = "How many items a page has at most.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before; holds only for the same caller, filters and sort.")
    @Nullable
    String cursor;

    @QueryParam("count")
    @Parameter(description = "Whether to count all items that fit the filters (`total`).")
    boolean count;

    static boolean isLimit(AnnotatedElement element) {
        return element instanceof Field field
                && field.getDeclaringClass() == PageQuery.class
                && field.getName().equals("limit");
    }
}
