package dk.sammenhaeng.budget.budget;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A budget with the name of the institution it belongs to, as far as that is known. */
record NamedBudget(Budget budget, @Nullable String institutionName) {

    static final String QUERY = """
            select new NamedBudget(b, i.name) from Budget b
            left join Institution i on i.id = b.institutionId
            """;

    Optional<String> name() {
        return budget.name().or(() -> Optional.ofNullable(institutionName));
    }
}
