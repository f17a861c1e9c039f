package dk.sammenhaeng.platform.access;

import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who calls, read from the verified token once per request, and whom the call is about. */
@RequestScoped
public class CurrentCaller {

    private final JsonWebToken token;
    private final Set<UUID> subjects = new TreeSet<>();
    private @Nullable Caller caller;

    CurrentCaller(JsonWebToken token) {
        this.token = token;
    }

    /**
     * The bearer of the token.
     *
     * @throws UnusableToken when the token does not say for which municipality it was issued
     */
    public Caller caller() {
        Caller known = caller;
        if (known == null) {
            known = read();
            caller = known;
        }
        return known;
    }

    /** Names a person whom this call is about, for the audit log; a list names everyone it shows. */
    public void touches(UUID subject) {
        subjects.add(subject);
    }

    Set<UUID> touched() {
        return Set.copyOf(subjects);
    }

    private Caller read() {
        String user = Optional.ofNullable(token.getSubject()).orElseThrow(UnusableToken::new);
        MunicipalityCode municipality =
                claim("municipality").flatMap(MunicipalityCode::parse).orElseThrow(UnusableToken::new);
        Set<Role> roles = token.getGroups().stream()
                .flatMap(code -> Role.ofCode(code).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(
                user,
                municipality,
                roles,
                claim("sector"),
                claim("institution").map(CurrentCaller::id),
                claim("acr").orElse("unknown"));
    }

    private static UUID id(String claim) {
        try {
            return UUID.fromString(claim);
        } catch (IllegalArgumentException malformed) {
            throw new UnusableToken();
        }
    }

    private Optional<String> claim(String name) {
        return token.<String>claim(name);
    }
}
