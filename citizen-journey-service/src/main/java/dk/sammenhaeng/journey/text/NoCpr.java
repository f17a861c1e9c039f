package dk.sammenhaeng.journey.text;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import dk.sammenhaeng.platform.identifier.CprNumber;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
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

    /** Looks for a number that stands alone, so that it finds none inside a UUID or a longer number. */
    final class Check implements ConstraintValidator<NoCpr, String> {

        private static final Pattern CANDIDATE =
                Pattern.compile("(?<![0-9A-Za-z])\\d{6}-?\\d(?:\\d{3}|[A-Z]{2}\\d)(?![0-9A-Za-z])");

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || CANDIDATE.matcher(text).results().noneMatch(found -> CprNumber.parse(found.group())
                            .isPresent());
        }
    }
}
