package dk.sammenhaeng.supervision.profile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of profiles, for the served document. */
@Schema(name = "InstitutionProfileList")
record ProfileList(
        List<ProfileView> items,
        @Nullable String next,
        @Nullable Long total) {}
