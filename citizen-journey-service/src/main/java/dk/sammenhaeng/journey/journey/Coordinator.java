package dk.sammenhaeng.journey.journey;

import java.util.Optional;

/** The one person who holds the journey together (koordinator), and who acts in their absence. */
public record Coordinator(String user, String name, String phone, Optional<String> deputyUser) {

    /** True for the coordinator and the deputy. */
    public boolean is(String candidate) {
        return user.equals(candidate) || deputyUser.filter(candidate::equals).isPresent();
    }
}
