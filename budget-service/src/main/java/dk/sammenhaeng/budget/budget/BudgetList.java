package dk.sammenhaeng.budget.budget;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of budgets, for the served document. */
@Schema(name = "BudgetList")
record BudgetList(
        List<BudgetView> items,
        @Nullable String next,
        @Nullable Long total) {}
