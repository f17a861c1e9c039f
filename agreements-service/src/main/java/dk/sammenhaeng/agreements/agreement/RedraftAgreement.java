package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rewrites a draft; whoever had signed must sign the new words. */
@ApplicationScoped
class RedraftAgreement {

    /** New words for the version the caller saw; the institution cannot become another. */
    record Command(UUID id, @Nullable Version seen, UUID institutionId, AgreementTerms terms) {}

    private final Agreements agreements;
    private final EventLog eventLog;

    RedraftAgreement(Agreements agreements, EventLog eventLog) {
        this.agreements = agreements;
        this.eventLog = eventLog;
    }

    Agreement redraft(Command command) {
        Agreement agreement = agreements.locked(command.id());
        Version.require(command.seen(), agreement.version());
        if (!agreement.institutionId().equals(command.institutionId())) {
            throw Refusal.invalid("/institutionId", "institution-fixed");
        }
        agreement.redraft(command.terms());
        agreements.write(agreement);
        eventLog.append(agreement.id(), AgreementRedrafted.of(agreement));
        return agreement;
    }
}
