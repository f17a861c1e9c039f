package dk.sammenhaeng.agreements.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.agreements.institution.InstitutionRegister;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Begins an agreement with an institution of the municipality. */
@ApplicationScoped
class DraftAgreement {

    /** The first words, and whom they are with. */
    record Command(UUID institutionId, AgreementTerms terms) {}

    private final Agreements agreements;
    private final InstitutionRegister institutions;
    private final EventLog eventLog;

    DraftAgreement(Agreements agreements, InstitutionRegister institutions, EventLog eventLog) {
        this.agreements = agreements;
        this.institutions = institutions;
        this.eventLog = eventLog;
    }

    Agreement draft(Command command) {
        if (!institutions.has(command.institutionId())) {
            throw Refusal.invalid("/institutionId", "institution-unknown");
        }
        Agreement agreement =
                new Agreement(UuidCreator.getTimeOrderedEpoch(), command.institutionId(), command.terms());
        agreements.write(agreement);
        eventLog.append(agreement.id(), AgreementDrafted.of(agreement));
        return agreement;
    }
}
