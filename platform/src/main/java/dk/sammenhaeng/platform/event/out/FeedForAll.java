package dk.sammenhaeng.platform.event.out;

import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Refusal;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;

/** The gate of a service whose streams are not about people: who may read the feed reads all of it. */
@DefaultBean
@ApplicationScoped
class FeedForAll implements FeedGate {

    @Override
    public List<Sight> look(Caller caller, List<Logged> events) {
        if (!caller.isAny(Role.DATA_CONSUMER, Role.SERVICE)) {
            throw Refusal.forbidden("role-missing");
        }
        return Collections.nCopies(events.size(), Sight.WHOLE);
    }
}
