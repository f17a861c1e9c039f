package dk.sammenhaeng.budget.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Takes an action's wish and answers it; the highest sequence per action wins, whatever order they come in. */
@ApplicationScoped
class BookWish {

    private final CommitmentRepository repository;
    private final AnswerWish answer;
    private final Clock clock;

    BookWish(CommitmentRepository repository, AnswerWish answer, Clock clock) {
        this.repository = repository;
        this.answer = answer;
        this.clock = clock;
    }

    void book(Wish wish) {
        Optional<Commitment> known = repository.lock(wish.actionId());
        if (known.isEmpty()) {
            answer.answer(new Commitment(wish, clock.instant()), false);
            return;
        }
        Commitment commitment = known.get();
        if (wish.sequence() > commitment.wishSequence()) {
            commitment.wishes(wish, clock.instant());
            answer.answer(commitment, false);
        }
    }
}
