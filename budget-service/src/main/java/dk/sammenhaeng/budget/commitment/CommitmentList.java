package dk.sammenhaeng.budget.commitment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of commitments, for the served document. */
@Schema(name = "CommitmentList")
record CommitmentList(
        List<CommitmentView> items,
        @Nullable String next,
        @Nullable Long total) {}
