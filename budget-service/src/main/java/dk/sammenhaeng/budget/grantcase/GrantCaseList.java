package dk.sammenhaeng.budget.grantcase;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of grant cases, for the served document. */
@Schema(name = "GrantCaseList")
record GrantCaseList(
        List<GrantCaseView> items,
        @Nullable String next,
        @Nullable Long total) {}
