/**
 * What happened and who saw it. The <em>timeline</em> of a record is what its readers read; the <em>log</em> is the
 * append-only, hash-chained account of every read and write, which only auditors and supervisors open. Both are written in
 * the transaction of what they tell: if they cannot be written, it does not happen.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "web"})
@org.jspecify.annotations.NullMarked
package uk.saferhub.timeline;
