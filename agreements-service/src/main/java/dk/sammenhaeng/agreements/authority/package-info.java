/** Denmark's municipalities and regions as reference data (kommuner og regioner). */
@NullMarked
package dk.sammenhaeng.agreements.authority;

import org.jspecify.annotations.NullMarked;
