package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.agreements.institution.InstitutionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The register over the agreements' rows, each locked before it is changed. */
@ApplicationScoped
class LockingAgreementRegister implements AgreementRegister {

    private final Agreements agreements;
    private final InstitutionRegister institutions;
    private final AgreementEnd agreementEnd;

    LockingAgreementRegister(Agreements agreements, InstitutionRegister institutions, AgreementEnd agreementEnd) {
        this.agreements = agreements;
        this.institutions = institutions;
        this.agreementEnd = agreementEnd;
    }

    @Override
    public Braked known(UUID agreementId) {
        return seen(agreements.known(agreementId));
    }

    @Override
    public Braked lock(UUID agreementId) {
        return seen(agreements.locked(agreementId));
    }

    @Override
    public void endBy(UUID agreementId, Optional<Termination> earliest) {
        Agreement agreement = agreements.locked(agreementId);
        if (agreement.status() != AgreementStatus.ACTIVE) {
            return;
        }
        // A termination taken back could run into a successor that was activated meanwhile.
        institutions.lock(agreement.institutionId());
        agreements.refuseOverlap(agreement, agreement.inForceTo(earliest));
        agreement.endBy(earliest);
        agreementEnd.endOrWait(agreement);
    }

    private static Braked seen(Agreement agreement) {
        return new Braked(
                agreement.id(),
                agreement.institutionId(),
                agreement.status() == AgreementStatus.ACTIVE,
                agreement.period().to());
    }
}
