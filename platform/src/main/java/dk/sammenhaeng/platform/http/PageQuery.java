package dk.sammenhaeng.platform.http;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters every list takes; use it as a {@code @BeanParam} and turn it with {@link Pages#request}. */
public final class PageQuery {

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("count")
    boolean count;
}
