/** What the keys do, how to look around, and what words mean. */
export default function HelpPage() {
  return null
}
