package dk.sammenhaeng.supervision.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case about an institution was opened. */
@EventType("institution-profile.case-opened.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseOpened(
        UUID institutionId,
        UUID caseId,
        CaseOrigin origin,
        Severity severity,
        @Nullable UUID brakeId) implements DomainEvent {

    static CaseOpened of(SupervisionCase opened) {
        return new CaseOpened(
                opened.institutionId(),
                opened.id(),
                opened.origin(),
                opened.severity(),
                opened.brakeId().orElse(null));
    }
}
