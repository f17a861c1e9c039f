package dk.sammenhaeng.budget;

import dk.sammenhaeng.platform.money.PriceBasis;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A price basis in a text column, as people write it. */
@Converter(autoApply = true)
class PriceBasisColumn implements AttributeConverter<PriceBasis, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PriceBasis basis) {
        return basis == null ? null : basis.toString();
    }

    @Override
    public @Nullable PriceBasis convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : PriceBasis.of(text);
    }
}
