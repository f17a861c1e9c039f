package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.budget.budget.BudgetOpened;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers a wish again when a budget that could pay was opened, or when others gave back what it lacks. */
@ApplicationScoped
class TryAgain implements DueHandler {

    private final CommitmentRepository repository;
    private final AnswerWish answer;
    private final CoverStanding standing;
    private final DueRows due;

    TryAgain(CommitmentRepository repository, AnswerWish answer, CoverStanding standing, DueRows due) {
        this.repository = repository;
        this.answer = answer;
        this.standing = standing;
        this.due = due;
    }

    void when(@Observes BudgetOpened opened) {
        // Nothing waits for a joint fund: only a wish that names it is paid by it, and none can name what was not open.
        List<UUID> waiting = Optional.ofNullable(opened.owner().institutionId())
                .map(repository::awaitingInstitution)
                .or(() -> Optional.ofNullable(opened.owner().sector()).map(repository::awaitingSector))
                .orElse(List.of());
        if (!waiting.isEmpty()) {
            due.now(waiting, kind());
        }
    }

    @Override
    public String kind() {
        return AnswerWish.TRY_AGAIN;
    }

    @Override
    public void lock(UUID subject) {
        repository.lock(subject);
    }

    @Override
    public void raise(UUID subject, Instant at) {
        repository.lock(subject).ifPresent(commitment -> {
            switch (commitment.state()) {
                case ACCEPTED_WITHOUT_COVER -> answer.answer(commitment, false);
                case PENDING -> {
                    answer.answer(commitment, false);
                    standing.cover(commitment);
                }
                case REFUSED -> standing.cover(commitment);
                case ACCEPTED, RELEASED -> {}
            }
        });
    }
}
