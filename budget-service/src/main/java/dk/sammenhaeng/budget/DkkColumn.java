package dk.sammenhaeng.budget;

import dk.sammenhaeng.platform.money.Dkk;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Kroner in a numeric(17, 2) column. */
@Converter(autoApply = true)
class DkkColumn implements AttributeConverter<Dkk, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Dkk sum) {
        return sum == null ? null : sum.value();
    }

    @Override
    public @Nullable Dkk convertToEntityAttribute(@Nullable BigDecimal kroner) {
        return kroner == null ? null : Dkk.of(kroner);
    }
}
