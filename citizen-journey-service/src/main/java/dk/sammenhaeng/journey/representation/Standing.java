package dk.sammenhaeng.journey.representation;

import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may speak for a citizen on a day (catalogue C22): what is registered, and not the name somebody gives.
 *
 * @param registered every representation of the citizen, ended ones too
 * @param ownConsentFrom from this age the citizen consents; for a younger one the holder of custody does
 */
public record Standing(
        List<Representation> registered, Optional<LocalDate> birthDate, LocalDate day, int ownConsentFrom) {

    private static final String GROUND = "/representationId";

    public Standing {
        registered = List.copyOf(registered);
    }

    /** The representation with this id, where it is this citizen's, holds on the day and gives the right. */
    public Optional<Representation> find(UUID id, Right right) {
        return known(id).filter(one -> one.allows(right, day));
    }

    /**
     * Notes each reason why what was said does not count as the citizen's word. Somebody else's yes rests on a registered
     * ground that holds on the day and allows to consent in everything; a no is taken from anybody.
     *
     * @param given true for a yes
     * @param sensitive true where it opens sensitive plans, too
     * @return who spoke, by the registered name where there is one
     */
    public Speaker check(Speaker speaker, boolean given, boolean sensitive, Faults faults) {
        return check("", "/statedBy", speaker, given, sensitive, faults);
    }

    /**
     * The same for a word that is a part of a request.
     *
     * @param part the pointer to it
     * @param whose the pointer in it to whose word it is
     */
    public Speaker check(String part, String whose, Speaker speaker, boolean given, boolean sensitive, Faults faults) {
        boolean byCitizen = speaker.by() == StatedBy.CITIZEN;
        boolean onGround = speaker.representationId().isPresent();
        Optional<Representation> ground = speaker.representationId().flatMap(this::known);
        faults.require(
                        speaker.name().isPresent() == (!byCitizen && !given && !onGround),
                        part + "/representative",
                        "representative.named")
                .require(!byCitizen || !onGround, part + GROUND, "speaker.citizen-spoke")
                .require(
                        byCitizen || ground.isPresent() || (!given && !onGround),
                        part + GROUND,
                        "speaker.not-registered");
        if (byCitizen) {
            return speaker;
        }
        ground.ifPresent(one -> faults.require(StatedBy.of(one) == speaker.by(), part + whose, "speaker.other-ground"));
        ground.filter(one -> given).ifPresent(one -> checkYes(part + GROUND, one, sensitive, faults));
        return ground.map(Speaker::of).orElse(speaker);
    }

    private void checkYes(String at, Representation ground, boolean sensitive, Faults faults) {
        faults.require(ground.holdsOn(day), at, "speaker.not-in-force")
                .require(ground.rights().contains(Right.CONSENT), at, "speaker.may-not-consent")
                .require(ground.sectors().isEmpty(), at, "speaker.not-for-all")
                .require(!sensitive || ground.includesSensitive(), at, "speaker.not-sensitive");
    }

    /** The same for a yes with a log-in of one's own, which alone tells on what ground somebody speaks. */
    public void checkOwn(Speaker speaker, boolean given, boolean sensitive, Faults faults) {
        boolean covered = speaker.representationId()
                .flatMap(this::known)
                .filter(ground -> !ground.includesSensitive())
                .isEmpty();
        faults.require(!given || !sensitive || covered, "/includesSensitive", "speaker.not-sensitive");
    }

    /**
     * Lets the yes of who is too young count for nothing, and from that age on that of who has custody: it would undo the
     * citizen's own no.
     *
     * @throws Refusal 409 for the yes of a citizen known to be younger than the age from which they consent, and for that
     *     of a holder of custody of one known to be as old
     */
    public void requireAge(Speaker speaker, boolean given) {
        birthDate.filter(born -> given).ifPresent(born -> {
            boolean isChild = born.plusYears(ownConsentFrom).isAfter(day);
            if (isChild && speaker.by() == StatedBy.CITIZEN) {
                throw Refusal.byRule("child-consent", ownConsentFrom);
            }
            if (!isChild && speaker.by() == StatedBy.CUSTODY_HOLDER) {
                throw Refusal.byRule("custody-consents-no-more", ownConsentFrom);
            }
        });
    }

    private Optional<Representation> known(UUID id) {
        return registered.stream()
                .filter(one -> one.representationId().equals(id))
                .findFirst();
    }
}
