package dk.sammenhaeng.journey.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.http.Fault;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.tenancy.DatabaseTrouble;
import java.util.List;

/** Why one item was refused, in the words of the problem (RFC 9457) it would have been alone. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ItemProblem(String title, int status, String detail, String code, List<FaultView> errors) {

    private static final int DEFECT = 500;
    private static final int UNAVAILABLE = 503;
    private static final int CONFLICT = 409;

    static ItemProblem of(RuntimeException failure, Language language) {
        if (failure instanceof Refusal refusal) {
            return of(refusal.kind().status(), refusal.code(), refusal.arguments(), refusal.faults(), language);
        }
        if (Items.isDuplicate(failure)) {
            return of(CONFLICT, "conflict-with-existing", List.of(), List.of(), language);
        }
        return switch (DatabaseTrouble.of(failure)) {
            case UNREACHABLE -> of(UNAVAILABLE, "database-unreachable", List.of(), List.of(), language);
            case CLASH -> of(UNAVAILABLE, "busy", List.of(), List.of(), language);
            case NONE -> of(DEFECT, "internal-error", List.of(), List.of(), language);
        };
    }

    private static ItemProblem of(
            int status, String code, List<Object> arguments, List<Fault> faults, Language language) {
        return new ItemProblem(
                language.text("problem." + code + ".title", arguments.toArray()),
                status,
                language.text("problem." + code + ".detail", arguments.toArray()),
                code,
                faults.stream()
                        .map(fault -> new FaultView(
                                fault.pointer(),
                                fault.code(),
                                language.text(
                                        "fault." + fault.code(),
                                        fault.arguments().toArray())))
                        .toList());
    }

    /** One fault in the item. */
    record FaultView(String pointer, String code, String detail) {}
}
