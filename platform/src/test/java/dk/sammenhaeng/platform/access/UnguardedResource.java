package dk.sammenhaeng.platform.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An endpoint that somebody forgot to guard. */
@Path("/v1/unguarded")
public class UnguardedResource {

    @GET
    public String open() {
        return "open";
    }
}
