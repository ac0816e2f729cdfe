export default function Entry() { return null; }
