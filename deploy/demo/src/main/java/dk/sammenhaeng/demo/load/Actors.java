package dk.sammenhaeng.demo.load;

import dk.sammenhaeng.demo.model.Sector;
import dk.sammenhaeng.stack.TokenRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Those in whose name things are loaded, each with no more rights than the act needs. */
record Actors(String municipality) {

    TokenRequest administration() {
        return person("administration", "demo-forvaltning");
    }

    TokenRequest council() {
        return person("council", "demo-byraad");
    }

    TokenRequest controller() {
        return person("controller", "demo-oekonomi");
    }

    TokenRequest operator() {
        return person("operator", "demo-drift");
    }

    TokenRequest leaderOf(UUID institution) {
        return person("institution-leader", "demo-leder").institution(institution);
    }

    TokenRequest systemOf(Sector sector) {
        return person("sector-system", "demo-" + sector.name().toLowerCase(Locale.ROOT))
                .sector(sector.name());
    }

    TokenRequest coordinator(String user) {
        return person("coordinator", user);
    }

    private TokenRequest person(String role, String user) {
        return TokenRequest.roles(municipality, List.of(role)).user(user);
    }
}
