package dk.sammenhaeng.testing;

import dk.sammenhaeng.stack.TokenRequest;
import dk.sammenhaeng.stack.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Tokens of the running stack's issuer: {@code TestTokens.role("coordinator").municipality("0101").token()}. */
public final class TestTokens {

    private static final String COPENHAGEN = "0101";
    private static final Duration LONGEST_RUN = Duration.ofHours(2);
    private static final Map<TokenRequest, String> SIGNED = new ConcurrentHashMap<>();

    private final String municipality;
    private final List<String> roles;
    private final UnaryOperator<TokenRequest> details;

    private TestTokens(String municipality, List<String> roles, UnaryOperator<TokenRequest> details) {
        this.municipality = municipality;
        this.roles = roles;
        this.details = details;
    }

    /** A person with one role, in Copenhagen until another municipality is named. */
    public static TestTokens role(String role) {
        return roles(role);
    }

    /** A person with several roles, or with none. */
    public static TestTokens roles(String... roles) {
        return new TestTokens(COPENHAGEN, List.of(roles), UnaryOperator.identity());
    }

    /** A service on its own behalf. */
    public static TestTokens service(String name) {
        return roles("service").user("service:" + name).validity(Duration.ofMinutes(5));
    }

    /** The same in another municipality. */
    public TestTokens municipality(String code) {
        return new TestTokens(code, roles, details);
    }

    /** The same within one sector. */
    public TestTokens sector(String name) {
        return and(request -> request.sector(name));
    }

    /** The same at one institution. */
    public TestTokens institution(UUID id) {
        return and(request -> request.institution(id));
    }

    /** The same for another person. */
    public TestTokens user(String subject) {
        return and(request -> request.user(subject));
    }

    /** The same with another level of assurance. */
    public TestTokens assurance(String level) {
        return and(request -> request.assurance(level));
    }

    /** The same for a longer or shorter time; a negative one gives an expired token. */
    public TestTokens validity(Duration time) {
        return and(request -> request.validity(time));
    }

    private TestTokens and(UnaryOperator<TokenRequest> detail) {
        return new TestTokens(municipality, roles, request -> detail.apply(details.apply(request)));
    }

    /** The signed token; one that outlives every test run is signed once. */
    public String token() {
        TokenRequest request = request();
        return request.validity().compareTo(LONGEST_RUN) > 0
                ? SIGNED.computeIfAbsent(request, TestTokens::signed)
                : signed(request);
    }

    private static String signed(TokenRequest request) {
        return Tokens.of(StackResource.stack().instance()).sign(request);
    }

    /** The token signed with a key that is not the issuer's, which every service must refuse. */
    public String forgedToken() {
        return Tokens.forged(StackResource.stack().instance()).sign(request());
    }

    private TokenRequest request() {
        return details.apply(TokenRequest.roles(municipality, roles));
    }
}
