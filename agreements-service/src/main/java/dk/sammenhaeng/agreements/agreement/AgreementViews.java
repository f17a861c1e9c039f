package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Shows an agreement to the caller, with what still stands in its way and what this caller may do to it. */
@ApplicationScoped
class AgreementViews {

    private final SigningRules rules;
    private final RightToSign rightToSign;
    private final CurrentCaller current;

    AgreementViews(SigningRules rules, RightToSign rightToSign, CurrentCaller current) {
        this.rules = rules;
        this.rightToSign = rightToSign;
        this.current = current;
    }

    AgreementView of(Agreement agreement) {
        List<String> unmet = agreement.status() == AgreementStatus.DRAFT
                ? rules.unmetBy(agreement.terms()).stream()
                        .map(SigningRules.Unmet::rule)
                        .toList()
                : List.of();
        return AgreementView.of(agreement, unmet, allowed(agreement, unmet.isEmpty(), current.caller()));
    }

    private List<String> allowed(Agreement agreement, boolean ready, Caller caller) {
        boolean administration = caller.isAny(Role.ADMINISTRATION);
        List<String> actions = new ArrayList<>();
        switch (agreement.status()) {
            case DRAFT -> {
                addIf(administration, "redraft", actions);
                addIf(ready && maySign(Party.MUNICIPALITY, agreement, caller), "sign-as-municipality", actions);
                addIf(ready && maySign(Party.INSTITUTION, agreement, caller), "sign-as-institution", actions);
            }
            case SIGNED -> addIf(administration, "activate", actions);
            case ACTIVE -> addIf(administration || caller.isAny(Role.COUNCIL), "pull-emergency-brake", actions);
            case TERMINATED, EXPIRED -> {}
        }
        return actions;
    }

    private boolean maySign(Party party, Agreement agreement, Caller caller) {
        return !agreement.isSignedBy(party) && rightToSign.has(caller, party, agreement.institutionId());
    }

    private static void addIf(boolean allowed, String action, List<String> actions) {
        if (allowed) {
            actions.add(action);
        }
    }
}
