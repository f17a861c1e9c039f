package dk.sammenhaeng.platform.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers a resource gives. The strong ETag is completed with a hash of the bytes when they are written. */
public final class Reply {

    private Reply() {}

    /** 200 with a resource at a version. */
    public static Response of(Object view, long version) {
        return Response.ok(view).tag(tag(version)).build();
    }

    /** 200 with something that has no version, such as a calculated view. */
    public static Response of(Object view) {
        return Response.ok(view).build();
    }

    /** 201 with the new resource and where it is. */
    public static Response created(String path, Object view, long version) {
        return Response.created(URI.create(path)).entity(view).tag(tag(version)).build();
    }

    /** 204. */
    public static Response nothing() {
        return Response.noContent().build();
    }

    private static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }
}
