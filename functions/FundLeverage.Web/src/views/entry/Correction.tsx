export default function Correction() { return null; }
