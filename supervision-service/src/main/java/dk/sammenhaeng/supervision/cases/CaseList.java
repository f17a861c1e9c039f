package dk.sammenhaeng.supervision.cases;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of cases, for the served document. */
@Schema(name = "SupervisionCaseList")
record CaseList(
        List<CaseView> items,
        @Nullable String next,
        @Nullable Long total) {}
