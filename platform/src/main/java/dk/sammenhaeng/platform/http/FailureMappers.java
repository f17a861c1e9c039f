package dk.sammenhaeng.platform.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Catches what a mapper of the framework would otherwise answer in its own way; {@link ProblemAnswers} decides. */
final class FailureMappers {

    private FailureMappers() {}

    /** The answer no. */
    @Provider
    @Priority(Priorities.USER - 1)
    static final class OfRefusal extends ExceptionMapperBase<Refusal> {

        @Override
        protected HttpProblem toProblem(Refusal refusal) {
            return HttpProblem.builder().withStatus(refusal.kind().status()).build();
        }
    }

    /** A body that does not fit. */
    @Provider
    @Priority(Priorities.USER - 1)
    static final class OfMismatchedInput extends ExceptionMapperBase<MismatchedInputException> {

        @Override
        protected HttpProblem toProblem(MismatchedInputException mismatch) {
            return HttpProblem.valueOf(Response.Status.BAD_REQUEST);
        }
    }

    /** Errors of the virtual machine and everything else. */
    @Provider
    @Priority(Priorities.USER - 1)
    static final class OfAnything extends ExceptionMapperBase<Throwable> {

        @Override
        protected HttpProblem toProblem(Throwable failure) {
            return HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR);
        }
    }
}
