package dk.sammenhaeng.budget.investment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of social investments, for the served document. */
@Schema(name = "SocialInvestmentList")
record SocialInvestmentList(
        List<SocialInvestmentView> items,
        @Nullable String next,
        @Nullable Long total) {}
