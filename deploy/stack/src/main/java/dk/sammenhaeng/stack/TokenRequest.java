package dk.sammenhaeng.stack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a token shall say.
 *
 * @param user a subject that is not a CPR number
 * @param municipality the acting authority's four digits
 * @param sector EMPLOYMENT, SOCIAL, HEALTH or PSYCHIATRY
 * @param assurance the level of assurance the person was authenticated with
 */
public record TokenRequest(
        String user,
        List<String> roles,
        String municipality,
        Optional<String> sector,
        Optional<UUID> institution,
        String assurance,
        Duration validity) {

    /** A person with these roles, called {@code demo} until named. */
    public static TokenRequest roles(String municipality, List<String> roles) {
        return new TokenRequest(
                "demo",
                List.copyOf(roles),
                municipality,
                Optional.empty(),
                Optional.empty(),
                "substantial",
                Duration.ofHours(8));
    }

    /** A service on its own behalf, for one municipality and five minutes. */
    public static TokenRequest service(String service, String municipality) {
        return roles(municipality, List.of("service"))
                .user("service:" + service)
                .validity(Duration.ofMinutes(5));
    }

    /** The same for another subject. */
    public TokenRequest user(String subject) {
        return new TokenRequest(subject, roles, municipality, sector, institution, assurance, validity);
    }

    /** The same within one sector. */
    public TokenRequest sector(String name) {
        return new TokenRequest(user, roles, municipality, Optional.of(name), institution, assurance, validity);
    }

    /** The same at one institution. */
    public TokenRequest institution(UUID id) {
        return new TokenRequest(user, roles, municipality, sector, Optional.of(id), assurance, validity);
    }

    /** The same with another level of assurance. */
    public TokenRequest assurance(String level) {
        return new TokenRequest(user, roles, municipality, sector, institution, level, validity);
    }

    /** The same for a longer or shorter time; a negative one gives an expired token. */
    public TokenRequest validity(Duration time) {
        return new TokenRequest(user, roles, municipality, sector, institution, assurance, time);
    }
}
