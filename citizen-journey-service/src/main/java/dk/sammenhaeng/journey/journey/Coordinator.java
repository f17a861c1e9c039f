package dk.sammenhaeng.journey.journey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one person who holds the journey together (koordinator), and who acts in their absence. */
public record Coordinator(String user, String name, String phone, Optional<String> deputyUser) {

    /** True for the coordinator and the deputy. */
    public boolean is(String candidate) {
        return user.equals(candidate) || deputyUser.filter(candidate::equals).isPresent();
    }

    /** The users who hold the journey: what one of them is told, the other is, who may be there when the one is not. */
    public List<String> users() {
        return Stream.concat(Stream.of(user), deputyUser.stream()).toList();
    }
}
