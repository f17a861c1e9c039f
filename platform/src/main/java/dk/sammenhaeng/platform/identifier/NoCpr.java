package dk.sammenhaeng.platform.identifier;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text or id without a CPR number or one of the numbers used in its place; these belong in the vault alone (X8). */
@Documented
@Constraint(validatedBy = NoCpr.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
public @interface NoCpr {

    /** The key of the text. */
    String message() default "no-cpr";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};

    /** Looks for a number however people write it. */
    final class Check implements ConstraintValidator<NoCpr, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || !CprNumber.standsIn(text);
        }
    }
}
