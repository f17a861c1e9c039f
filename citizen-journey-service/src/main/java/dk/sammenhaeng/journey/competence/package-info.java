/** Competences: what the citizen brings (kompetencevurdering, godskrevne kompetencer), told once and used in every plan. */
@NullMarked
package dk.sammenhaeng.journey.competence;

import org.jspecify.annotations.NullMarked;
