package dk.sammenhaeng.journey.self;

import dk.sammenhaeng.journey.self.AccessTrail.Look;
import dk.sammenhaeng.journey.self.AccessTrail.LookView;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Texts;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Puts rows of the audit log into words for the citizen. */
@RequestScoped
class TrailWords {

    private final Language language;
    private final CurrentCaller current;

    TrailWords(Language language, CurrentCaller current) {
        this.language = language;
        this.current = current;
    }

    LookView of(Look look, Self self) {
        return new LookView(
                look.at(),
                who(look, self),
                find("self.act." + look.act()).orElseGet(() -> language.text("self.acts." + look.outcome())),
                look.purpose().flatMap(code -> find("self.purpose." + code).or(() -> Optional.of(code))),
                look.outcome(),
                look.emergency());
    }

    private String who(Look look, Self self) {
        if (look.actor().equals(current.caller().user())) {
            return language.text("self.who.you");
        }
        if (self.journey().coordinator().filter(one -> one.is(look.actor())).isPresent()) {
            return language.text("self.who.your-coordinator");
        }
        if (look.party().isPresent()) {
            return language.text("self.who.outside-party") + ", " + look.party().get();
        }
        String role = look.roles().split(",", 2)[0];
        String kind = find("self.who." + role).orElseGet(() -> language.text("self.who.employee"));
        return look.unit()
                .filter(unit -> self.isOwn())
                .map(unit -> kind + ", " + unit)
                .orElse(kind);
    }

    private Optional<String> find(String key) {
        return Texts.find(language.locale(), key);
    }
}
