package dk.sammenhaeng.journey.coordinator;

import dk.sammenhaeng.journey.coordinator.Coordination.Person;
import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Who shall hold journeys together, with phone and deputy. */
record PersonRequest(
        @NotBlank @Size(max = 100) @NoCpr String user,
        @NotBlank @Size(max = 200) @NoCpr String name,

        @NotNull @Pattern(regexp = "\\+?[0-9 ]{8,20}") @NoCpr
        String phone,

        Optional<@Size(min = 1, max = 100) @NoCpr String> deputyUser) {

    Person person() {
        return new Person(user, name, phone, deputyUser);
    }
}
