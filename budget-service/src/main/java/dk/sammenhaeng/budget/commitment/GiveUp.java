package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.platform.due.DueHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Ends the wait for a budget: what is discretionary is refused, a legal right becomes a grant case. */
@ApplicationScoped
class GiveUp implements DueHandler {

    private final CommitmentRepository repository;
    private final AnswerWish answer;

    GiveUp(CommitmentRepository repository, AnswerWish answer) {
        this.repository = repository;
        this.answer = answer;
    }

    @Override
    public String kind() {
        return AnswerWish.GIVE_UP;
    }

    @Override
    public void lock(UUID subject) {
        repository.lock(subject);
    }

    @Override
    public void raise(UUID subject, Instant at) {
        repository.lock(subject).filter(Commitment::isPending).ifPresent(commitment -> answer.answer(commitment, true));
    }
}
