package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.transition.Transitions.Found;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Shows a transition to the caller, in the caller's language. */
@ApplicationScoped
class Shown {

    private final MoveOn moveOn;
    private final Language language;

    Shown(MoveOn moveOn, Language language) {
        this.moveOn = moveOn;
        this.language = language;
    }

    TransitionView view(Found found) {
        return TransitionView.of(found, moveOn.kindOf(found.transition()), language, moveOn.now());
    }

    Response reply(Found found) {
        return Reply.of(view(found), found.transition().version());
    }
}
