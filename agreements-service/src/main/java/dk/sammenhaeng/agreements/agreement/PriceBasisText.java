package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.platform.money.PriceBasis;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A price basis as the database keeps it. */
@Converter(autoApply = true)
class PriceBasisText implements AttributeConverter<PriceBasis, String> {

    @Override
    public String convertToDatabaseColumn(PriceBasis basis) {
        return basis.toString();
    }

    @Override
    public PriceBasis convertToEntityAttribute(String text) {
        return PriceBasis.of(text);
    }
}
