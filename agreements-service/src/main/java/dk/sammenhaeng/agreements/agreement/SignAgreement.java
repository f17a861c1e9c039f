package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs an agreement for a party, once its words meet the rules; see {@link SigningRules}. */
@ApplicationScoped
class SignAgreement {

    /** A party's signature under the version the caller saw. */
    record Command(UUID id, @Nullable Version seen, Party party, Caller caller) {}

    private final Agreements agreements;
    private final SigningRules rules;
    private final RightToSign rightToSign;
    private final EventLog eventLog;
    private final Clock clock;

    SignAgreement(Agreements agreements, SigningRules rules, RightToSign rightToSign, EventLog eventLog, Clock clock) {
        this.agreements = agreements;
        this.rules = rules;
        this.rightToSign = rightToSign;
        this.eventLog = eventLog;
        this.clock = clock;
    }

    Agreement sign(Command command) {
        Agreement agreement = agreements.locked(command.id());
        if (!rightToSign.has(command.caller(), command.party(), agreement.institutionId())) {
            throw Refusal.forbidden("signature-not-yours", command.party());
        }
        Version.require(command.seen(), agreement.version());
        agreement.sign(
                new Signature(
                        command.party(),
                        command.caller().user(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                rules);
        agreements.write(agreement);
        eventLog.append(agreement.id(), AgreementSigned.of(agreement, command.party()));
        return agreement;
    }
}
